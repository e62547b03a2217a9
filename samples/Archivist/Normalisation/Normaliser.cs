using Archivist.Detection;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Normalisation;

/// <summary>Turns a document of any format into text without personal values.</summary>
internal static partial class Normaliser
{
    /// <param name="document">The document.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">What it is called where it gives itself no title.</param>
    /// <exception cref="UnreadableDocumentException">The document does not keep to its format.</exception>
    [Counted("errors.total", On = CountOn.Failure), Label("component", "normalization")]
    public static NormalisedDocument Normalise(DetectedDocument document, ReadOnlyMemory<byte> content, string name)
    {
        var normalised = document.Format switch
        {
            DocumentFormat.Markdown => MarkdownNormaliser.Normalise(document.Text),
            DocumentFormat.Html => HtmlNormaliser.Normalise(document.Text),
            DocumentFormat.Email => EmailNormaliser.Normalise(content),
            _ => new NormalisedDocument { Text = document.Text, HasHashTags = true },
        };
        var redactor = new Redactor();
        var redacted = normalised with
        {
            Title = redactor.Redact(normalised.Title.Length > 0 ? normalised.Title : name),
            Text = redactor.Redact(normalised.Text),
            Links = [.. normalised.Links.Select(redactor.Redact)],
            Tags = [.. normalised.Tags.Select(redactor.Redact)],
        };
        if (redactor.Count > 0)
        {
            Redactions(redactor.Count, Component.Normalization);
        }

        return redacted;
    }

    [Counted("privacy.redactions.total")]
    static partial void Redactions([Value] long values, [Label] Component component);
}
