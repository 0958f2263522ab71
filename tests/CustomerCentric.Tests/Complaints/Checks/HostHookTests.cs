using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Checks;

public class HostHookTests
{
    private static readonly ComplaintWorkflow Standard = ComplaintWorkflow.Standard;

    public static TheoryData<ComplaintState> States() => [.. Enum.GetValues<ComplaintState>()];

    [Theory, MemberData(nameof(States))]
    public void Service_may_be_restricted_only_where_no_complaint_is_open(ComplaintState state)
    {
        var refusal = Standard.WhyNotRestrictService(ComplaintInState.Of(state).Complaint);
        if (state is ComplaintState.Draft or ComplaintState.Noted or ComplaintState.Closed or ComplaintState.Withdrawn or ComplaintState.Refused)
        {
            refusal.ShouldBeNull();
            return;
        }
        refusal.ShouldNotBeNull().ShouldBeReadable();
        (refusal.Code, refusal.Principle, refusal.Severity, refusal.Facts["id"]).ShouldBe(("COM-07", Principle.Commitment, Severity.Block, "C-1"));
    }

    [Fact]
    public void A_reopened_complaint_protects_again() =>
        Standard.WhyNotRestrictService(ComplaintInState.Of(ComplaintState.Closed).Take(ComplaintTrigger.Reopen).Complaint).ShouldNotBeNull();

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(false, "The repair firm must find the house.", true)]
    [InlineData(false, null, false)]
    [InlineData(false, " ", false)]
    public void Personal_data_leaves_only_with_consent_or_need(bool hasConsent, string? need, bool may)
    {
        var refusal = Standard.WhyNotDisclose(ComplaintInState.Of(ComplaintState.InProgress).Complaint, "The press", hasConsent, need);
        (refusal is null).ShouldBe(may);
        refusal?.ShouldBeReadable();
        refusal?.ToString().ShouldBe("FAI-10: Personal data of complaint C-1 would go to The press without consent or need.");
    }

    [Fact]
    public void Records_are_kept_to_the_end_of_the_last_day_in_the_organisations_zone()
    {
        RetentionRule rule = new(5) { Zone = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"] };
        var complaint = ComplaintInState.Of(ComplaintState.Withdrawn).Complaint; // on 2026-06-01 at 09:01
        complaint.EndedAt.ShouldBe(Office.Mon2026Jun01At9 + Duration.FromMinutes(1));
        var end = rule.Zone.AtStartOfDay(new(2031, 6, 2)).ToInstant();

        var refusal = Standard.WhyNotDelete(complaint, rule, end - Duration.Epsilon).ShouldNotBeNull();
        refusal.ShouldBeReadable();
        (refusal.Code, refusal.Severity, refusal.Facts["date"]).ShouldBe(("RES-13", Severity.Block, "2031-06-01"));
        Standard.WhyNotDelete(complaint, rule, end).ShouldBeNull();
    }

    [Fact]
    public void A_pause_lengthens_the_time_to_keep_records_by_its_days_rounded_up()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress).Take(ComplaintTrigger.Pause);
        walk.Now += Duration.FromDays(2);
        var complaint = walk.Take(ComplaintTrigger.Resume).Take(ComplaintTrigger.Withdraw).Complaint;
        var now = complaint.EndedAt!.Value;
        DateOf(new(3)).ShouldBe("2029-06-06"); // ended on the 3rd; paused for 2 days and a minute
        DateOf(new(3) { IsLengthenedByPauses = false }).ShouldBe("2029-06-03");

        string DateOf(RetentionRule rule) => Standard.WhyNotDelete(complaint, rule, now).ShouldNotBeNull().Facts["date"];
    }

    [Fact]
    public void The_records_of_an_open_complaint_are_kept_however_old_it_is()
    {
        var complaint = ComplaintInState.Of(ComplaintState.Received).Complaint;
        var refusal = Standard.WhyNotDelete(complaint, new(0), Instant.FromUtc(2126, 1, 1, 0, 0)).ShouldNotBeNull();
        refusal.Facts["date"].ShouldBe("2126-01-01");
        Should.Throw<ArgumentOutOfRangeException>(() => new RetentionRule(-1));
    }

    [Fact]
    public void A_hook_made_less_severe_answers_with_the_reason()
    {
        ComplaintWorkflow lenient = new(Ladder.ThreeLevels, new() { Lowered = [new("COM-07", Severity.Breach, "Leaks are shut at once.")] });
        var refusal = lenient.WhyNotRestrictService(ComplaintInState.Of(ComplaintState.Received).Complaint).ShouldNotBeNull();
        (refusal.Severity, refusal.Facts["lowered"]).ShouldBe((Severity.Breach, "Leaks are shut at once."));
    }
}
