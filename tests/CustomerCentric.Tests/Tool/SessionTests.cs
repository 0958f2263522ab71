using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Tool;

public class SessionTests
{
    [Fact]
    public void A_session_with_the_example_of_every_request_reads_like_this()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Repository.Read("docs/schema/deadline-request.schema.json"));
        string[] requests =
        [
            .. from operation in schema.RootElement.GetProperty("$defs").GetProperty("ops").EnumerateObject()
               from example in operation.Value.GetProperty("examples").EnumerateArray()
               select System.Text.RegularExpressions.Regex.Replace(example.GetRawText(), "\\s*\n\\s*", " "),
        ];
        var run = ToolRun.Deadline(requests);
        run.Status.ShouldBe(0);
        Snapshot.Match(string.Concat(requests.Zip(run.Lines).Select(pair => $"> {pair.First}\n{pair.Second}\n")));
    }
}
