namespace Archivist.Searching;

/// <summary>What is asked when nobody asks anything: questions that most collections of documents have answers to.</summary>
internal static class DefaultQueries
{
    /// <summary>How often the questions are asked, since people come back to what they asked before.</summary>
    public const int Rounds = 3;

    public static readonly string[] All =
    [
        "how to install",
        "license",
        "configuration file",
        "getting started with the command line",
        "why was this changed",
        "reason for the error",
        "latest release",
        "when was the first version published",
        "security fixes since 2020",
        "2024",
        "function returns an exception",
        "privacy of personal data",
    ];
}
