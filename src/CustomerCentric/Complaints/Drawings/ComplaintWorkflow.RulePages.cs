using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <content>The rules to read.</content>
public sealed partial class ComplaintWorkflow
{
    /// <summary>
    /// A page in Markdown for every code that a refusal, a remark or a finding can carry, the host's own included, and an index: the
    /// texts by file name, <c>FAI-03.md</c> and <c>README.md</c>. Lines end with LF; the same for the same workflow.
    /// </summary>
    public ImmutableSortedDictionary<string, string> ToRulePages() => RulePages.Write(this);
}
