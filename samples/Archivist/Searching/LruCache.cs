using System.Diagnostics.CodeAnalysis;

namespace Archivist.Searching;

/// <summary>Keeps the values that were used last. For one thread.</summary>
/// <param name="capacity">How many values are kept; at least 1.</param>
internal sealed class LruCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];

    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = [];

    private long _hits;

    private long _lookups;

    /// <summary>Gets the share of lookups that found something, 0 to 1; 0 before the first.</summary>
    public double HitRate => _lookups == 0 ? 0 : (double)_hits / _lookups;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        _lookups++;
        if (!_nodes.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        _hits++;
        _byUse.Remove(node);
        _byUse.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    public void Add(TKey key, TValue value)
    {
        if (_nodes.Remove(key, out var old))
        {
            _byUse.Remove(old);
        }

        if (_nodes.Count == capacity)
        {
            _nodes.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }

        _nodes[key] = _byUse.AddFirst((key, value));
    }
}
