// verdict: safe
// A metric of the taxonomy with its own enums.
public class Pipeline
{
    [Timed("ingestion.latency")]
    public void Ingest([Label] ConnectorType connector, [Label] Phase phase, string path)
    {
        File.ReadAllText(path);
    }

    public void Run(string path)
    {
        Ingest(ConnectorType.LocalFiles, Phase.Scan, path);
        Ingest(path.Contains("vault", StringComparison.Ordinal) ? ConnectorType.ObsidianVault : ConnectorType.LocalFiles, Phase.Process, path);
    }
}
