namespace Futurnal.Instrumentation.Taxonomy;

/// <summary>How a query is answered; the values of the label <c>strategy</c>.</summary>
public enum Strategy
{
    /// <summary>By nearness of embeddings.</summary>
    Vector,

    /// <summary>By relations between things.</summary>
    Graph,

    /// <summary>By date.</summary>
    Temporal,

    /// <summary>By the words themselves.</summary>
    Keyword,

    /// <summary>By several strategies whose rankings are merged.</summary>
    Hybrid,
}
