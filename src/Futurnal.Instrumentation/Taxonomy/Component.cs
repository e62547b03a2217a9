namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>A part of the application; the values of the label <c>component</c>.</summary>
public enum Component
{
    /// <summary>Schedules and runs jobs.</summary>
    Orchestrator,

    /// <summary>Answers queries.</summary>
    Search,

    /// <summary>Turns documents into plain text.</summary>
    Normalization,

    /// <summary>Finds dates, names and links in text.</summary>
    Extraction,
}
