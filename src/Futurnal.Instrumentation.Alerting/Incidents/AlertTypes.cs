namespace Futurnal.Instrumentation.Alerting;

/// <summary>The kinds of incidents, as <see cref="AlertRecord.AlertType"/> names them.</summary>
public static class AlertTypes
{
    /// <summary>A rule compared a value with a threshold.</summary>
    public const string Threshold = "threshold";

    /// <summary>A detector found something unusual.</summary>
    public const string Anomaly = "anomaly";

    /// <summary>A quality gate failed.</summary>
    public const string Gate = "gate";

    /// <summary>Nothing was recorded, which a rule takes for an incident.</summary>
    public const string NoData = "no_data";
}
