using Archivist.Normalisation;
using Futurnal.Instrumentation;

namespace Archivist.Extraction;

/// <summary>Finds the facts in a document whose personal values are already gone.</summary>
internal static class FactExtractor
{
    [Timed("extraction.latency"), Counted("extraction.documents.processed")]
    [Counted("errors.total", On = CountOn.Failure), Label("component", "extraction")]
    public static Facts Extract(NormalisedDocument document)
    {
        var dates = DateFinder.Find(document.Text);
        if (document.Written is { } written)
        {
            dates.Add(written);
        }

        return new Facts(
            dates,
            PeopleFinder.Find(document.Text),
            LinkFinder.Find(document.Text, document.Links),
            TagFinder.Find(document.HasHashTags ? document.Text : "", document.Tags));
    }
}
