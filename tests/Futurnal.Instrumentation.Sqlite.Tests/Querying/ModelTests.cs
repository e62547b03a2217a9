namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>Compares answers after any history of writing with those computed from all points.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Query_AfterRandomWriting_IsWhatAllPointsTell(int seed)
    {
        var model = new MemoryHistory();
        var random = new RandomHistory(seed, model);
        SqliteMetricStore[] stores = [SqliteMetricStore.Open(_folder.StorePath), SqliteMetricStore.Open(_folder.StorePath)];
        using var reader = SqliteMetricStore.OpenReadOnly(_folder.StorePath);
        try
        {
            for (var round = 0; round < 12; round++)
            {
                foreach (var batch in random.Batches(round))
                {
                    stores[random.Next(2)].Write(batch);
                }

                if (random.Next(3) == 0)
                {
                    stores[0].Dispose();
                    stores[0] = SqliteMetricStore.Open(_folder.StorePath);
                }

                Compare(model, random, stores[0]);
                Compare(model, random, reader);
            }
        }
        finally
        {
            Array.ForEach(stores, s => s.Dispose());
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void Compare(MemoryHistory model, RandomHistory random, SqliteMetricStore store)
    {
        Assert.Equal(model.Latest(), store.Latest().Select(l => (l.Series.ToString(), l.TimestampMs, l.Value)));
        for (var i = 0; i < 12; i++)
        {
            var query = random.Query();
            Assert.Equal(model.Query(query).ConvertAll(BucketText.Of), store.Query(query).ConvertAll(BucketText.Of));
        }
    }
}
