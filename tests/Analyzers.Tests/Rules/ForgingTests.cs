using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class ForgingTests
{
    [Fact]
    public Task Memory_IsReported() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public struct Outer { public HashedLabel Inner; }

        [StructLayout(LayoutKind.Explicit)]
        public struct Both
        {
            [FieldOffset(0)] public ulong Number;
            [FieldOffset(0)] public HashedLabel [|Hash|];
        }

        public static class Casts
        {
            public static TTo To<TFrom, TTo>(TFrom value) => Again<TFrom, TTo>(value);

            private static TTo Again<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
        }

        public static unsafe class C
        {
            public static void Run(ulong user, byte[] bytes)
            {
                _ = [|Unsafe.BitCast<ulong, HashedLabel>(user)|];
                _ = [|MemoryMarshal.Read<Outer>(bytes)|];
                _ = [|Casts.To<ulong, LabelValue>(user)|];
                var label = *[|(HashedLabel*)&user|];
                var [|pointer = [|&label|]|];
            }
        }
        """,
        "FUT111: 'HashedLabel' is made or used past its type: 'Hash' can lie where another field of 'Both' lies; use Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: 'Unsafe.BitCast<ulong, HashedLabel>(user)' takes other memory for one; use Redact.Hash(...)",
        "FUT111: 'Outer' is made or used past its type: 'MemoryMarshal.Read<Outer>(bytes)' takes other memory for one; use its members by name, with static types",
        "FUT111: 'LabelValue' is made or used past its type: 'Casts.To<ulong, LabelValue>(user)' makes one out of something else in its code; use LabelValue.Of(...), a bool or Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: '(HashedLabel*)&user' takes other memory for one; use Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: 'pointer = &label' is a pointer to one; use Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: '&label' is a pointer to one; use Redact.Hash(...)");

    [Fact]
    public Task ReflectionAndData_AreReported() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text.Json;

        public static class C
        {
            [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
            private static extern HashedLabel [|Make|](ulong bits);

            [DllImport("native")]
            private static extern HashedLabel [|Native|](ulong bits);

            public static void Run(object any, string json, dynamic late, HashedLabel label)
            {
                _ = [|typeof(HashedLabel)|].GetFields();
                _ = Activator.CreateInstance([|typeof(LabelValue)|]);
                _ = [|label.GetType()|].GetFields();
                _ = [|JsonSerializer.Deserialize<MetricDefinition>(json)|];
                _ = [|(HashedLabel)any|];
                _ = any is [|LabelValue value|];
                _ = [|Metrics.Counter(late)|];
            }
        }
        """,
        "FUT111: 'HashedLabel' is made or used past its type: 'C.Make(ulong)' reaches what is not public; use Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: 'C.Native(ulong)' has its code elsewhere and can give any; use Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: 'typeof(HashedLabel)' hands its type to reflection; use Redact.Hash(...)",
        "FUT111: 'LabelValue' is made or used past its type: 'typeof(LabelValue)' hands its type to reflection; use LabelValue.Of(...), a bool or Redact.Hash(...)",
        "FUT111: 'HashedLabel' is made or used past its type: 'label.GetType()' hands its type to reflection; use Redact.Hash(...)",
        "FUT111: 'MetricDefinition' is made or used past its type: 'JsonSerializer.Deserialize<MetricDefinition>(json)' makes one out of data; use its members by name, with static types",
        "FUT111: 'HashedLabel' is made or used past its type: '(HashedLabel)any' takes any object for one; use Redact.Hash(...)",
        "FUT111: 'LabelValue' is made or used past its type: 'LabelValue value' takes any object for one; use LabelValue.Of(...), a bool or Redact.Hash(...)",
        "FUT111: 'Metrics' is made or used past its type: 'Metrics.Counter(late)' is bound at run time; use its members by name, with static types");

    [Fact]
    public Task TypedUses_AreFine() => Rule.ReportsNothingAsync(
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public sealed class Service(IServiceProvider services)
        {
            private readonly Dictionary<string, HashedLabel> _known = [];

            private static T Same<T>(T value) => value;

            [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Hidden")]
            private static extern void Call(Service service, HashedLabel label);

            public async Task RunAsync(string text, IEnumerable<LabelValue> values, object any)
            {
                _known[text] = Redact.Hash(text);
                HashedLabel? maybe = _known.TryGetValue(text, out var found) ? found : null;
                Span<HashedLabel> span = stackalloc HashedLabel[2];
                span[0] = Same(found);
                _ = await Task.FromResult(found);
                _ = values.Where(v => v != default).Select(v => (v, found)).ToList();
                _ = typeof(HashedLabel).Name + typeof(LabelValue).Assembly.GetName().Version;
                _ = any.GetType() == typeof(LabelValue);
                _ = (DynamicCounter)services.GetService(any.GetType())!;
                _ = Unsafe.SizeOf<HashedLabel>() + Unsafe.BitCast<int, uint>(1) + MemoryMarshal.Read<uint>("seed"u8);
                _ = Unsafe.As<Service>(any);
                object boxed = found;
                Console.WriteLine(boxed);
            }
        }
        """);
}
