using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CustomerCentric.Tool;

/// <summary>The usual help, then what the verb adds: an example that works when pasted.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    /// <summary>Who asks for help need not know yet what else must be said.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int status = _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
            parseResult.InvocationConfiguration.Output.Write(verb.MoreHelp.ReplaceLineEndings("\n"));
        return status;
    }
}

/// <summary>A verb of the command.</summary>
internal sealed class Verb(string name, string description, string moreHelp) : Command(name, description)
{
    /// <summary>What its help says after arguments and options.</summary>
    public string MoreHelp => moreHelp;
}
