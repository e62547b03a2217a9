using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Connectors;

/// <summary>
/// Finds the messages of a mailbox file. The messages together are the whole file, and a broken one does not harm its
/// neighbours.
/// </summary>
internal sealed class MailboxSplitter : IDisposable
{
    private readonly Stream _file;

    private readonly byte[] _buffer = new byte[64 * 1024];

    private int _next;

    private int _end;

    private long _position;

    private long _messageStart;

    public MailboxSplitter(Stream file)
    {
        _file = file;
        BeginsWithMessage = ReadLine() == MailboxLine.Marker;
        HasNext = BeginsWithMessage;
    }

    /// <summary>Gets a value indicating whether the file is a mailbox at all.</summary>
    public bool BeginsWithMessage { get; }

    public bool HasNext { get; private set; }

    [Timed("ingestion.latency"), Label("phase", "scan")]
    public Slice Next([Label] ConnectorType connector)
    {
        var start = _messageStart;
        var afterBlank = false;
        while (true)
        {
            var lineStart = _position;
            var line = ReadLine();
            if (line == MailboxLine.None || (line == MailboxLine.Marker && afterBlank))
            {
                HasNext = line != MailboxLine.None;
                _messageStart = lineStart;
                return new Slice(start, lineStart - start);
            }

            afterBlank = line == MailboxLine.Blank;
        }
    }

    public void Dispose() => _file.Dispose();

    private MailboxLine ReadLine()
    {
        Span<byte> head = stackalloc byte[5];
        var length = 0L;
        var complete = false;
        while (!complete && (_next < _end || Fill()))
        {
            var rest = _buffer.AsSpan(_next, _end - _next);
            var newline = rest.IndexOf((byte)'\n');
            complete = newline >= 0;
            var piece = complete ? rest[..(newline + 1)] : rest;
            if (length < head.Length)
            {
                var wanted = Math.Min(head.Length - (int)length, piece.Length);
                piece[..wanted].CopyTo(head[(int)length..]);
            }

            length += piece.Length;
            _next += piece.Length;
        }

        _position += length;
        return Kind(head, length);
    }

    private bool Fill()
    {
        _next = 0;
        _end = _file.Read(_buffer);
        return _end > 0;
    }

    private static MailboxLine Kind(ReadOnlySpan<byte> head, long length)
    {
        if (length == 0)
        {
            return MailboxLine.None;
        }

        if (head.SequenceEqual("From "u8))
        {
            return MailboxLine.Marker;
        }

        return head[0] == '\n' || (head[0] == '\r' && head[1] == '\n') ? MailboxLine.Blank : MailboxLine.Text;
    }
}
