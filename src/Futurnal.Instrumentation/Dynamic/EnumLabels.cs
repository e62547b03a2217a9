using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Futurnal.Instrumentation.Dynamic;

/// <summary>
/// The numbers that <see cref="LabelTexts"/> gives the members of an enum, by their value; looked up once for each enum. The
/// texts are those that the generator writes for a label of this type. Thread-safe.
/// </summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal static class EnumLabels<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    where TEnum : struct, Enum
{
    private const int MostDense = 256;

    private static readonly Dictionary<ulong, int> Sparse = Read();
    private static readonly int[] Dense = MakeDense();

    /// <summary>Gets the number of a value's text; that of <c>other</c> where the value is no member.</summary>
    public static int NumberOf(TEnum value)
    {
        var bits = BitsOf(value);
        var dense = Dense;
        return bits < (ulong)dense.Length ? dense[bits] : Sparse.GetValueOrDefault(bits, LabelTexts.Other);
    }

    private static Dictionary<ulong, int> Read()
    {
        var numbers = new Dictionary<ulong, int>();
        foreach (var member in typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            // The first of several members with one value gives the text, as it does for the generator.
            numbers.TryAdd(BitsOf(Enum.Parse<TEnum>(member.Name)), LabelTexts.NumberOf(TextOf(member)));
        }

        return numbers;
    }

    private static int[] MakeDense()
    {
        var dense = new int[Sparse.Keys.Where(b => b < MostDense).Select(b => (int)b + 1).DefaultIfEmpty(0).Max()];
        for (var i = 0; i < dense.Length; i++)
        {
            dense[i] = Sparse.GetValueOrDefault((ulong)i, LabelTexts.Other);
        }

        return dense;
    }

    private static string TextOf(FieldInfo member)
    {
        foreach (var attribute in member.GetCustomAttributes(inherit: false))
        {
            switch (attribute)
            {
                case EnumMemberAttribute { Value: { } value }:
                    return value;
                case JsonStringEnumMemberNameAttribute { Name: { } name }:
                    return name;
                default:
                    break;
            }
        }

        return SnakeCase.Of(member.Name);
    }

    private static ulong BitsOf(TEnum value) => Unsafe.SizeOf<TEnum>() switch
    {
        1 => Unsafe.BitCast<TEnum, byte>(value),
        2 => Unsafe.BitCast<TEnum, ushort>(value),
        4 => Unsafe.BitCast<TEnum, uint>(value),
        _ => Unsafe.BitCast<TEnum, ulong>(value),
    };
}
