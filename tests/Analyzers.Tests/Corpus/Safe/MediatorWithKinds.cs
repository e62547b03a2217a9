// verdict: safe
// Handlers are found by type; requests have a kind with declared values.
public interface IRequest
{
    [LabelValues("query", "command")]
    string Kind { get; }
}

public sealed record FindNotes(string Text) : IRequest
{
    [LabelValues("query", "command")]
    public string Kind => "query";
}

public sealed record DeleteNote(Guid Id) : IRequest
{
    [LabelValues("query", "command")]
    public string Kind => "command";
}

public class Mediator
{
    [Timed("mediator.send")]
    public void Send([Label(nameof(IRequest.Kind))] IRequest request) => Console.WriteLine(request);

    public void Find(string text) => Send(new FindNotes(text));

    public void Delete(Guid id) => Send(new DeleteNote(id));
}
