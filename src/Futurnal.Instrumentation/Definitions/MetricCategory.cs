namespace Futurnal.Instrumentation;

/// <summary>The part of the built-in taxonomy a metric belongs to.</summary>
public enum MetricCategory
{
    /// <summary>Defined by an application or a plug-in.</summary>
    Application,

    /// <summary>Documents coming in.</summary>
    Ingestion,

    /// <summary>What is found in documents.</summary>
    Extraction,

    /// <summary>Queries and their answers.</summary>
    Search,

    /// <summary>Jobs and their queue.</summary>
    Orchestrator,

    /// <summary>The process and the machine, errors, and telemetry itself.</summary>
    System,

    /// <summary>Personal data kept out of sight.</summary>
    Privacy,
}
