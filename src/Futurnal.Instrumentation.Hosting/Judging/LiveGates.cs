using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Instrumentation.Hosting;

/// <summary>The gates that are alerts where they fail: those that metrics declare, and those of a file. Not thread-safe.</summary>
internal sealed class LiveGates
{
    private const long LargestFile = 1_000_000;

    private readonly Func<IReadOnlyList<QualityGate>> _declared;
    private readonly Func<string, MetricDefinition?> _metrics;
    private readonly Action<string> _notice;
    private readonly string _name;
    private readonly List<QualityGate> _file = [];
    private readonly List<QualityGate> _unchecked;

    /// <summary>Reads the file.</summary>
    /// <param name="declared">Gets the gates that metrics declare.</param>
    /// <param name="path">The file; <see langword="null"/> for none.</param>
    /// <param name="metrics">Knows metrics by their names.</param>
    /// <param name="notice">Is told what is wrong with the file.</param>
    public LiveGates(Func<IReadOnlyList<QualityGate>> declared, string? path, Func<string, MetricDefinition?> metrics, Action<string> notice)
    {
        (_declared, _metrics, _notice, _name) = (declared, metrics, notice, Path.GetFileName(path) ?? string.Empty);
        if (path is not null)
        {
            TryRead(path);
        }

        _unchecked = [.. _file];
    }

    /// <summary>Gets them; one of the file takes the place of one that a metric declares under its name.</summary>
    public IReadOnlyList<QualityGate> Read()
    {
        Check();
        return _file.Count == 0 ? _declared() : [.. _declared().Where(d => !_file.Exists(f => f.Name == d.Name)), .. _file];
    }

    private void TryRead(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                _notice($"The gate file '{_name}' is too large for one; none of its gates is watched.");
                return;
            }

            _file.AddRange(GateFile.Parse(File.ReadAllText(path)));
        }
        catch (GateFileException e)
        {
            _notice($"{_name}: {e.Message} None of its gates is watched.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _notice($"The gate file '{_name}' cannot be read; check that it is there, and its permissions. None of its gates is watched.");
        }
    }

    /// <summary>Compares units with those of the metrics, which come up one after another.</summary>
    private void Check()
    {
        foreach (var gate in _unchecked.Where(g => g.Metrics.All(m => _metrics(m) is not null)).ToArray())
        {
            _unchecked.Remove(gate);
            try
            {
                gate.Expression!.Check(_metrics);
            }
            catch (GateFileException e)
            {
                _file.Remove(gate);
                _notice($"{_name}: {e.Message} The gate '{gate.Name}' is not watched.");
            }
        }
    }
}
