namespace CustomerCentric.Surveys;

/// <summary>What a question is for. The role chooses the metric; the scale never does. Stored by name.</summary>
public enum QuestionRole
{
    /// <summary>How satisfied somebody is: top-box share and mean.</summary>
    Satisfaction,

    /// <summary>Whether somebody would recommend, from 0 to 10: net promoter score.</summary>
    Recommend,

    /// <summary>How easy it was, the higher the easier (Customer Effort Score 2.0): top-box share and mean.</summary>
    Effort,

    /// <summary>How much something matters: of one item, or, on a scale from 0 to 100, the points given to a dimension.</summary>
    Importance,

    /// <summary>What an excellent service would be like; with the perception of the same item it makes a gap (SERVQUAL).</summary>
    Expectation,

    /// <summary>What the service is like; alone it makes SERVPERF.</summary>
    Perception,

    /// <summary>How somebody would feel with a feature (Kano), from 1, I like it, to 5, I dislike it.</summary>
    Functional,

    /// <summary>How somebody would feel without it, on the same scale.</summary>
    Dysfunctional,

    /// <summary>How far somebody agrees with a sentence: top-box share and mean.</summary>
    Statement,

    /// <summary>One of the ten statements of the System Usability Scale, from 1 to 5; every other one reversed.</summary>
    Usability,

    /// <summary>Words; counted, never scored.</summary>
    Comment,
}
