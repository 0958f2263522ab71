namespace CustomerCentric.Complaints;

/// <summary>What can happen to a complaint; each has one command. Stored by name.</summary>
public enum ComplaintTrigger
{
    /// <summary>It comes in.</summary>
    Receive,

    /// <summary>The receipt is confirmed in writing.</summary>
    Acknowledge,

    /// <summary>Urgency and safety are judged.</summary>
    Assess,

    /// <summary>Somebody at the present level takes it up.</summary>
    TakeUp,

    /// <summary>The level hands it to the next one, with its file.</summary>
    HandOver,

    /// <summary>The level hands it back down.</summary>
    HandBack,

    /// <summary>It goes up, also past a level, by decision or because a limit was missed.</summary>
    Escalate,

    /// <summary>The complainant is told the outcome.</summary>
    Answer,

    /// <summary>The complainant accepts the answer.</summary>
    Accept,

    /// <summary>The complainant objects to the answer or the refusal; no reason is needed.</summary>
    Object,

    /// <summary>It is closed.</summary>
    Close,

    /// <summary>The complainant withdraws it.</summary>
    Withdraw,

    /// <summary>It is not let in, on a listed ground.</summary>
    Refuse,

    /// <summary>It is taken up again after its end.</summary>
    Reopen,

    /// <summary>It is found to repeat another complaint.</summary>
    MarkDuplicate,

    /// <summary>Another organisation takes it over.</summary>
    Transfer,

    /// <summary>The due instant of a milestone passed.</summary>
    MilestonePassed,
}
