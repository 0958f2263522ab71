namespace CustomerCentric.Surveys;

/// <summary>Who is asked. Stored by name.</summary>
public enum SurveyAudience
{
    /// <summary>Whoever buys or uses the service from outside.</summary>
    ExternalCustomer,

    /// <summary>A department or colleague who is served by another one.</summary>
    InternalCustomer,

    /// <summary>Staff, about their own work: the first customers.</summary>
    Employee,
}
