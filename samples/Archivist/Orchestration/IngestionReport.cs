using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Orchestration;

/// <summary>Keeps how every document ended. Safe to use from several threads.</summary>
internal sealed class IngestionReport
{
    private readonly Lock _gate = new();

    private readonly Dictionary<(ConnectorType, OperationStatus), int> _documents = [];

    private readonly Dictionary<ConnectorType, long> _bytes = [];

    private readonly List<Outcome> _setAside = [];

    /// <summary>Gets how many documents ended.</summary>
    public int Total { get; private set; }

    public void Add(DocumentJob job, OperationStatus status)
    {
        var connector = job.Document.Connector;
        lock (_gate)
        {
            Total++;
            _documents[(connector, status)] = _documents.GetValueOrDefault((connector, status)) + 1;
            _bytes[connector] = _bytes.GetValueOrDefault(connector) + job.BytesRead;
            if (job.Reason is { } reason)
            {
                _setAside.Add(new Outcome(job.Document.Name, status, reason));
            }
        }
    }

    public int Count(ConnectorType connector, OperationStatus status)
    {
        lock (_gate)
        {
            return _documents.GetValueOrDefault((connector, status));
        }
    }

    public int Count(OperationStatus status) => Enum.GetValues<ConnectorType>().Sum(c => Count(c, status));

    /// <summary>The bytes read from a source.</summary>
    public long Bytes(ConnectorType connector)
    {
        lock (_gate)
        {
            return _bytes.GetValueOrDefault(connector);
        }
    }

    /// <summary>The documents that ended with the given status, by name, with the reason.</summary>
    public Outcome[] SetAside(OperationStatus status)
    {
        lock (_gate)
        {
            return [.. _setAside.Where(o => o.Status == status).OrderBy(o => o.Document, StringComparer.Ordinal)];
        }
    }
}
