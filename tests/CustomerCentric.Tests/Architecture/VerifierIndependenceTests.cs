using System.Reflection;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Architecture;

/// <summary>The verifier is a witness of its own: of the core it reads plain data, and calls nothing that the engine is made of.</summary>
public class VerifierIndependenceTests
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly
        | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Assembly Core = typeof(ExplanationVerifier).Assembly;

    /// <summary>Everything of the core that the verifier may name besides itself. A method that calculates has no place here.</summary>
    private static readonly string[] PlainData =
    [
        "BusinessDays.<Clone>$", "BusinessDays.get_Roll", "BusinessDays.op_Equality",
        "CalendarDays.<Clone>$", "CalendarDays.op_Equality",
        "CalendarDefinition.get_AnswersFrom", "CalendarDefinition.get_AnswersUntil", "CalendarDefinition.get_Breaks", "CalendarDefinition.get_Dates",
        "CalendarDefinition.get_Holidays", "CalendarDefinition.get_KnownFrom", "CalendarDefinition.get_KnownUntil", "CalendarDefinition.get_Week",
        "CalendarDefinition.get_Zone",
        "CalendarPeriod.<Clone>$", "CalendarPeriod.get_Unit", "CalendarPeriod.op_Equality",
        "ClockExplanation.get_Start", "ClockExplanation.get_StartedAt", "ClockExplanation.get_Steps",
        "ClockStart.get_At", "ClockStart.get_By", "ClockStart.get_Kind",
        "CombinedLimit.get_Limits",
        "Counting.get_Calendar", "Counting.get_PausedDates", "Counting.get_Pauses", "Counting.get_Schedules",
        "DayLimit.<Clone>$", "DayLimit.get_Count", "DayLimit.get_CountsStartDay", "DayLimit.get_FinalRoll", "DayLimit.get_IsStrictlyBefore", "DayLimit.get_TimeOfDay",
        "DayLimit.set_Count", "DayLimit.set_CountsStartDay",
        "DeadlineExplanation.get_Due", "DeadlineExplanation.get_Limit", "DeadlineExplanation.get_Segments", "DeadlineExplanation.get_Start",
        "DeadlineExplanation.get_Zone",
        "DueStep.get_Counted", "DueStep.get_Due", "DueStep.get_Extension", "DueStep.get_Kind", "DueStep.get_MadeDueAt",
        "DueTime..ctor", "DueTime.get_At", "DueTime.get_Date", "DueTime.op_Inequality",
        "DueTimeOfDay.get_CloseOfBusiness", "DueTimeOfDay.get_EndOfDay", "DueTimeOfDay.get_SameClockTime", "DueTimeOfDay.get_WhenOpen",
        "DueTimeOfDay.op_Equality", "DueTimeOfDay.op_Inequality",
        "ElapsedTime.<Clone>$", "ElapsedTime.get_Amount", "ElapsedTime.op_Equality", "ElapsedTime.set_Amount",
        "ExplanationSegment.get_From", "ExplanationSegment.get_IsAssumed", "ExplanationSegment.get_Kind", "ExplanationSegment.get_Name",
        "ExplanationSegment.get_To",
        "Extension.get_Until",
        "ExtensionRule.get_By", "ExtensionRule.get_Cap", "ExtensionRule.get_From", "ExtensionRule.get_Maximum",
        "LocalizedText.get_En", "LocalizedText.get_Vi", "LocalizedText.op_Inequality",
        "Milestone.get_Extension",
        "OpeningHours.get_Closes", "OpeningHours.get_Opens",
        "ScheduledDate.get_Schedule",
        "TimeLimit.Equals",
        "WorkingCalendar.get_Definition", "WorkingCalendar.get_Version",
        "WorkingTime.<Clone>$", "WorkingTime.get_Amount", "WorkingTime.get_Landing", "WorkingTime.op_Equality", "WorkingTime.set_Amount",
    ];

    private static readonly Type[] Verifier =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src/CustomerCentric/Deadlines/Verification"), "*.cs")
            .Select(file => Core.GetType($"CustomerCentric.Deadlines.{Path.GetFileNameWithoutExtension(file)}", throwOnError: true)!),
    ];

    [Fact]
    public void The_verifier_calls_no_member_of_the_engine()
    {
        Verifier.ShouldContain(typeof(ExplanationVerifier));
        var called = Core.GetTypes().Where(IsVerifier)
            .SelectMany(type => type.GetMembers(Declared)).OfType<MethodBase>()
            .SelectMany(IlReader.MembersIn)
            .Where(member => member is not Type && member.DeclaringType is { } owner && IsElsewhereInCore(owner))
            .Select(member => $"{member.DeclaringType!.Name}.{member.Name}");
        called.Distinct().Order(StringComparer.Ordinal).ShouldBe(PlainData);
    }

    [Fact]
    public void The_verifier_names_no_type_of_the_engine()
    {
        var data = PlainData.Select(member => member.Split('.')[0]).Concat([nameof(CalendarUnit), nameof(ClockStartKind), nameof(DueStepKind), nameof(ExtensionFrom), nameof(Landing), nameof(Roll), nameof(SegmentKind), nameof(TimeLimit)]);
        var named = Core.GetTypes().Where(IsVerifier).SelectMany(DependencyReader.Of)
            .Select(dependency => dependency.To).Where(IsElsewhereInCore).Select(type => type.Name);
        named.Distinct().ShouldBeSubsetOf(data);
    }

    // What the compiler adds to every assembly has no namespace, or one of the runtime.
    private static bool IsElsewhereInCore(Type type) =>
        type.Assembly == Core && !IsVerifier(type) && type.Namespace is { } name && name.StartsWith("CustomerCentric", StringComparison.Ordinal);

    private static bool IsVerifier(Type type) => Verifier.Contains(DependencyReader.Outermost(type));
}
