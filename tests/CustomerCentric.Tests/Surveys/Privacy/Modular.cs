namespace CustomerCentric.Tests.Surveys;

/// <summary>Arithmetic modulo a large prime: as good as exact fractions where numbers are few and small, and far quicker.</summary>
internal static class Modular
{
    private const ulong Prime = (1UL << 61) - 1;

    internal static ulong Negative(ulong number) => number == 0 ? 0 : Prime - number;

    internal static ulong Inverse(long number)
    {
        // Fermat: to the power of the prime less two.
        var (result, power) = (1UL, (ulong)number % Prime);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1)
                result = Product(result, power);
            power = Product(power, power);
        }
        return result;
    }

    internal static int Rank(ulong[][] rows)
    {
        var matrix = rows.Select(row => row.ToArray()).ToArray();
        var rank = 0;
        for (var column = 0; rank < matrix.Length && column < matrix[0].Length; column++)
        {
            var pivot = Array.FindIndex(matrix, rank, row => row[column] != 0);
            if (pivot < 0)
                continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            var inverse = Inverse((long)matrix[rank][column]);
            for (var row = rank + 1; row < matrix.Length; row++)
            {
                var factor = Negative(Product(matrix[row][column], inverse));
                if (factor == 0)
                    continue;
                for (var at = column; at < matrix[0].Length; at++)
                    matrix[row][at] = (matrix[row][at] + Product(factor, matrix[rank][at])) % Prime;
            }
            rank++;
        }
        return rank;
    }

    private static ulong Product(ulong one, ulong other) => (ulong)((UInt128)one * other % Prime);
}
