namespace CustomerCentric.Surveys;

/// <summary>What figures are called. Others rely on these words.</summary>
internal static class Metrics
{
    internal const string Nps = "nps", TopBox = "topBox", Mean = "mean", Index = "index", Gap = "gap", WeightedGap = "weightedGap", KanoBetter = "kanoBetter",
        KanoWorse = "kanoWorse", Sus = "sus", Alpha = "alpha", ImportanceIndex = "importanceIndex", Comments = "comments";
}
