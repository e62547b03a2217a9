namespace Archivist.Connectors;

/// <summary>What a line of a mailbox file can be.</summary>
internal enum MailboxLine
{
    /// <summary>There is no line: the file has ended.</summary>
    None,

    /// <summary>Begins with <c>From </c>, as the line before each message does.</summary>
    Marker,

    Blank,

    Text,
}
