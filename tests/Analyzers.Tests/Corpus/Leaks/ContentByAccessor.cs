// verdict: leak
// The field that holds the bits of a LabelValue is reached by an accessor.
using System.Runtime.CompilerServices;

public static class Content
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_content")]
    private static extern ref ulong Bits(ref LabelValue value);

    public static void Seen(ulong iban)
    {
        LabelValue value = Redact.Hash("");
        Bits(ref value) = iban;
        Metrics.Counter("transfers.made").Add(1, ("iban", value));
    }
}
