namespace CustomerCentric.Surveys;

/// <summary>How far a survey project has come: each state names the stage that was reached last. Stored by name.</summary>
public enum SurveyState
{
    /// <summary>Nothing is planned yet.</summary>
    Draft,

    /// <summary>Period, population, sample and owner are planned.</summary>
    Prepared,

    /// <summary>It is known how customers will be asked.</summary>
    MethodsChosen,

    /// <summary>It is known what customers will be asked about.</summary>
    TopicsListed,

    /// <summary>Customers are being asked.</summary>
    Conducting,

    /// <summary>The results are in, by method; proposals are accepted or rejected.</summary>
    Analysed,

    /// <summary>What will change is decided; the staff concerned are being told.</summary>
    ChangesDecided,

    /// <summary>All staff concerned know; those whose remarks led to a change are being told.</summary>
    StaffTold,

    /// <summary>Those whose remarks led to a change, and after them customers in general, know what came of it.</summary>
    CustomersInformed,

    /// <summary>Everybody who took part was thanked.</summary>
    Thanked,

    /// <summary>Done. The next run is a project of its own.</summary>
    Closed,

    /// <summary>Given up before its results were in.</summary>
    Cancelled,
}
