using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class OutsideSetTests
{
    [Fact]
    public Task Constants_OutsideTheSet_AreNamed() => Rule.ReportsAsync(
        """
        public enum Kind { pdf, html, mail, image, audio }

        public class C
        {
            [Timed("files.parse")]
            public static void Parse([Label, LabelValues("pdf", "html")] string format)
            {
            }

            public void Go(bool flag, Kind kind)
            {
                Parse([|"PDF"|]);
                Parse([|flag ? "html" : "htm"|]);
                Parse([|flag ? "docx" : "pdf"|]);
                Parse([|$"{kind}"|]);
                Parse("other");
                Parse("");
            }
        }
        """,
        "FUT106: '\"PDF\"' is not known to be one of pdf, html of label 'format': it can be 'PDF'; 'pdf' may be meant",
        "FUT106: 'flag ? \"html\" : \"htm\"' is not known to be one of pdf, html of label 'format': it can be 'htm'; 'html' may be meant",
        "FUT106: 'flag ? \"docx\" : \"pdf\"' is not known to be one of pdf, html of label 'format': it can be 'docx'; add it to [LabelValues], or map it to \"other\"",
        "FUT106: '$\"{kind}\"' is not known to be one of pdf, html of label 'format': it can be 'audio', 'image', 'mail'; add them to [LabelValues], or map them to \"other\"");

    [Fact]
    public Task SlotToSlot_TheSourceHasToBeWithin() => Rule.ReportsAsync(
        """
        public class C
        {
            public static void Wide([LabelValues("a", "b")] string kind) => Narrow([|kind|]);

            public static void Narrow([LabelValues("a")] string kind) => Wide(kind);
        }
        """,
        "FUT106: 'kind' is not known to be one of a of label 'kind': it can be 'b'; add it to [LabelValues], or map it to \"other\"");
}
