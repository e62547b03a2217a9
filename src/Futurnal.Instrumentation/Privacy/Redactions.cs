namespace Futurnal.Instrumentation.Privacy;

/// <summary>What a guard took out: how many texts, and a sentence on each that does not repeat it. Not thread-safe.</summary>
internal sealed class Redactions
{
    private readonly List<(string Metric, string Sentence)> _sentences = [];

    /// <summary>Gets the number of texts that were replaced or refused.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the sentences, each with the metric it is about; its name is empty where that is what was refused.</summary>
    public IReadOnlyList<(string Metric, string Sentence)> Sentences => _sentences;

    public void Add(string metric, string sentence)
    {
        Count++;
        _sentences.Add((metric, sentence));
    }
}
