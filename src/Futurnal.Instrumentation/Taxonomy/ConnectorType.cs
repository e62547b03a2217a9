using System.Runtime.Serialization;

namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>Where a document comes from; the values of the label <c>connector_type</c>.</summary>
public enum ConnectorType
{
    /// <summary>Files in a folder.</summary>
    [EnumMember(Value = "LOCAL_FILES")]
    LocalFiles,

    /// <summary>Notes of an Obsidian vault.</summary>
    [EnumMember(Value = "OBSIDIAN_VAULT")]
    ObsidianVault,

    /// <summary>Messages of a mailbox.</summary>
    [EnumMember(Value = "IMAP_MAILBOX")]
    ImapMailbox,

    /// <summary>Files of a repository.</summary>
    [EnumMember(Value = "GITHUB_REPOSITORY")]
    GithubRepository,
}
