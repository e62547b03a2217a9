namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>What a query asks for; the values of the label <c>intent_type</c>.</summary>
public enum IntentType
{
    /// <summary>When something was.</summary>
    Temporal,

    /// <summary>Why something is.</summary>
    Causal,

    /// <summary>Where something stands in source code.</summary>
    Code,

    /// <summary>Anything else.</summary>
    General,
}
