using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Parsing;

/// <summary>What was last found in a tree. Thread-safe.</summary>
internal sealed class TreeMemoEntry
{
    private readonly object _gate = new();
    private (string Key, TreeSpec Spec)? _last;

    public TreeSpec? Find(string key)
    {
        lock (_gate)
        {
            return _last is var (known, spec) && known == key ? spec : null;
        }
    }

    public void Keep(string key, TreeSpec spec)
    {
        lock (_gate)
        {
            _last = (key, spec);
        }
    }
}
