// verdict: leak
// A label made of an enum that is built at run time, with members named by the user.
using System.Reflection;
using System.Reflection.Emit;

public class A
{
    public void Run(string text)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("E"), AssemblyBuilderAccess.Run).DefineDynamicModule("E");
        var builder = module.DefineEnum("Kind", TypeAttributes.Public, typeof(int));
        builder.DefineLiteral(text, 0);
        var value = Enum.ToObject(builder.CreateType(), 0);
        var label = (LabelValue)typeof(LabelValue).GetMethod(nameof(LabelValue.Of))!.MakeGenericMethod(value.GetType()).Invoke(null, [value])!;
        Metrics.Counter("a.ran").Add(1, ("kind", label));
    }
}
