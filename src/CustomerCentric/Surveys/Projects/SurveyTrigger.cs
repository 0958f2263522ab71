namespace CustomerCentric.Surveys;

/// <summary>What can happen to a survey project; each has one command. Stored by name.</summary>
public enum SurveyTrigger
{
    /// <summary>It is planned, or the plan is changed before customers are asked.</summary>
    Prepare,

    /// <summary>The ways of asking are chosen.</summary>
    ChooseMethods,

    /// <summary>The topics are listed.</summary>
    ListTopics,

    /// <summary>Asking begins.</summary>
    Conduct,

    /// <summary>The results are in, or are corrected before changes are decided.</summary>
    Analyse,

    /// <summary>A proposal becomes an action with an owner and a due date.</summary>
    AcceptAction,

    /// <summary>A proposal is rejected, with the reason.</summary>
    RejectProposal,

    /// <summary>All proposals are decided.</summary>
    DecideChanges,

    /// <summary>The staff concerned by an action are told.</summary>
    TellStaff,

    /// <summary>Customers whose remarks led to a change are told.</summary>
    InformContributors,

    /// <summary>Customers in general are told the results.</summary>
    InformCustomers,

    /// <summary>Everybody who took part is thanked.</summary>
    Thank,

    /// <summary>It is closed.</summary>
    Close,

    /// <summary>It is given up.</summary>
    Cancel,
}
