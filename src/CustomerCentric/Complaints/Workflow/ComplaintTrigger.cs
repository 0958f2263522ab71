namespace CustomerCentric.Complaints;

/// <summary>What can happen to a complaint; each has one command. Stored by name.</summary>
public enum ComplaintTrigger
{
    /// <summary>It comes in.</summary>
    Receive,

    /// <summary>A comment or suggestion comes in, which promises no deadline.</summary>
    TakeNote,

    /// <summary>A comment or suggestion turns out to be a complaint.</summary>
    TreatAsComplaint,

    /// <summary>The receipt is confirmed in writing.</summary>
    Acknowledge,

    /// <summary>Urgency, impact and safety are judged.</summary>
    Assess,

    /// <summary>Somebody says whether a conflict of interest stands in the way.</summary>
    DeclareInterest,

    /// <summary>Somebody at the present level takes it up.</summary>
    TakeUp,

    /// <summary>Somebody else is authorised to handle it.</summary>
    DelegateTo,

    /// <summary>A specialist is asked; the complaint stays where it is.</summary>
    Consult,

    /// <summary>The specialist's advice, or its absence, is put on file.</summary>
    Advise,

    /// <summary>What a party says is put on file.</summary>
    Hear,

    /// <summary>The clock is to stand still.</summary>
    Pause,

    /// <summary>The clock runs again.</summary>
    Resume,

    /// <summary>A limit is extended, with an interim reply.</summary>
    Extend,

    /// <summary>Other facts, and so other limits, hold for it.</summary>
    Regrade,

    /// <summary>A decision is proposed.</summary>
    Propose,

    /// <summary>The proposed decision is approved.</summary>
    Approve,

    /// <summary>The proposed decision is sent back.</summary>
    SendBack,

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

    /// <summary>The complainant accepts some points of the answer and objects to the others.</summary>
    AcceptInPart,

    /// <summary>The complainant objects to the answer or the refusal; no reason is needed.</summary>
    Object,

    /// <summary>The remedy that was promised is delivered.</summary>
    DeliverRemedy,

    /// <summary>An outside body is asked to look at it.</summary>
    Refer,

    /// <summary>The outside body has spoken.</summary>
    ConcludeReferral,

    /// <summary>It is closed.</summary>
    Close,

    /// <summary>The complainant is thanked.</summary>
    Thank,

    /// <summary>The complainant is asked how it was handled.</summary>
    AskSatisfaction,

    /// <summary>The complainant withdraws it.</summary>
    Withdraw,

    /// <summary>It is not let in, on a listed ground.</summary>
    Refuse,

    /// <summary>It was entered in error.</summary>
    Cancel,

    /// <summary>It is found to repeat another complaint.</summary>
    MarkDuplicate,

    /// <summary>It is put in a group of complaints about the same matter, each with its own clocks and answer.</summary>
    JoinGroup,

    /// <summary>Another organisation takes it over.</summary>
    Transfer,

    /// <summary>It is taken up again.</summary>
    Reopen,

    /// <summary>The due instant of a milestone passed.</summary>
    MilestonePassed,
}
