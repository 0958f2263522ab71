namespace CustomerCentric.Complaints;

/// <summary>How the command of one kind of event stands in JSON.</summary>
/// <param name="Kind">The name of the kind, as stored: the trigger's.</param>
/// <param name="Command">The command's type.</param>
/// <param name="Form">Its members.</param>
internal sealed record StepForm(string Kind, Type Command, JsonForm<ComplaintCommand> Form)
{
    /// <summary>A kind by its trigger and the members of its command, besides those that all commands have.</summary>
    public static StepForm Of<T>(ComplaintTrigger trigger, Func<JsonMembers<T>, T> members)
        where T : ComplaintCommand
    {
        var form = JsonMembers<T>.Form(s => (T)(members(s) with
        {
            OccurredAt = s.May("occurredAt", x => x.OccurredAt, JsonForms.Instant),
            BackdatingReason = s.May("backdatingReason", x => x.BackdatingReason, JsonForms.Text),
        }));
        return new(trigger.ToString(), typeof(T), new((json, command) => form.Write(json, (T)command), form.Read));
    }
}
