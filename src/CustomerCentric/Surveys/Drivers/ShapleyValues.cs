using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Surveys;

/// <summary>Each driver's part of R squared: what it adds, on average over all orders in which drivers could be added.</summary>
internal static class ShapleyValues
{
    internal static double[] Of(Matrix<double> between, Vector<double> withOutcome)
    {
        var drivers = withOutcome.Count;
        var explained = new double[1 << drivers];
        for (var subset = 1; subset < explained.Length; subset++)
            explained[subset] = Explained(between, withOutcome, Members(subset, drivers));
        var shares = Shares(drivers);
        var values = new double[drivers];
        for (var subset = 0; subset < explained.Length; subset++)
        {
            for (var driver = 0; driver < drivers; driver++)
            {
                if ((subset >> driver & 1) == 0)
                    values[driver] += shares[System.Numerics.BitOperations.PopCount((uint)subset)] * (explained[subset | 1 << driver] - explained[subset]);
            }
        }
        return values;
    }

    /// <summary>How many of all orders begin with a given set of each size: size! (drivers - 1 - size)! / drivers!.</summary>
    private static double[] Shares(int drivers)
    {
        var shares = new double[drivers];
        shares[0] = 1.0 / drivers;
        for (var size = 1; size < drivers; size++)
            shares[size] = shares[size - 1] * size / (drivers - size);
        return shares;
    }

    private static int[] Members(int subset, int drivers) => [.. Enumerable.Range(0, drivers).Where(driver => (subset >> driver & 1) == 1)];

    private static double Explained(Matrix<double> between, Vector<double> withOutcome, int[] members)
    {
        var matrix = Matrix<double>.Build.Dense(members.Length, members.Length, (row, column) => between[members[row], members[column]]);
        var vector = Vector<double>.Build.Dense(members.Length, row => withOutcome[members[row]]);
        return matrix.Cholesky().Solve(vector).DotProduct(vector);
    }
}
