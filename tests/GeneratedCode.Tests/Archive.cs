using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

internal sealed class Archive : IArchive
{
    public void Put(HashedLabel file)
    {
    }
}
