namespace StoreProbe;

/// <summary>The first words of the lines that a probe prints.</summary>
internal static class ProbeLine
{
    public const string Offered = "offered";
    public const string OfferedInNewHour = "offered-hour";
    public const string Acknowledged = "acknowledged";
    public const string Reported = "reported";
    public const string Failed = "failed";
    public const string Done = "done";
}
