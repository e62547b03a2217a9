namespace Judgement.Simulation;

/// <summary>Random numbers of the kinds that series are made of, from a seed.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random _random = new(seed);

    public double Between(double low, double high) => low + (_random.NextDouble() * (high - low));

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    // Box and Muller 1958.
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    // Knuth's product for small means, a rounded normal for large ones.
    public int Poisson(double mean)
    {
        if (mean > 60)
        {
            return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        }

        var (limit, product, count) = (Math.Exp(-mean), 1.0, -1);
        do
        {
            product *= _random.NextDouble();
            count++;
        }
        while (product > limit);
        return count;
    }

    /// <summary>Values of unit variance: a part that wanders (autoregressive of order one) and a part that does not.</summary>
    public double[] Wandering(int count, double memory, double share)
    {
        var values = new double[count];
        var state = Normal();
        for (var i = 0; i < count; i++)
        {
            state = (memory * state) + (Math.Sqrt(1 - (memory * memory)) * Normal());
            values[i] = (Math.Sqrt(share) * state) + (Math.Sqrt(1 - share) * Normal());
        }

        return values;
    }
}
