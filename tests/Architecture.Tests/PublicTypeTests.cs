using System.Reflection;

namespace Architecture.Tests;

public class PublicTypeTests
{
    [Fact]
    public void PublicTypes_OfTheLibraries_AreClosedToInheritance()
    {
        var types = Project.All
            .Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(p => Assembly.Load(p.Assembly).GetExportedTypes())
            .ToArray();

        Assert.NotEmpty(types);
        Assert.Empty(types.Where(t => !t.IsSealed && !t.IsAbstract && !t.IsInterface).Select(t => t.FullName));
    }
}
