using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

[GenerateDecorator]
internal interface IArchive
{
    [Timed("hashed.put")]
    void Put([Label] HashedLabel file);
}
