namespace Futurnal.Instrumentation.Tests.Recording;

/// <summary>Tests that watch the one count of rejected values run one after another.</summary>
[CollectionDefinition(Name)]
public class RejectedValuesGroup
{
    public const string Name = "rejected values";
}
