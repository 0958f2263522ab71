using System.Collections.Immutable;
using System.Reflection;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Events;

/// <summary>
/// Values with every property set to something else than its default, also those that will be added one day: of two that are
/// alike, none was forgotten. What a value is depends on its place only.
/// </summary>
internal static class Filled
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly TimeLimit[] s_limits =
    [
        new BusinessDays(5, DueTimeOfDay.CloseOfBusiness, Roll.Following),
        new WorkingTime(Duration.FromMinutes(100), Landing.Opening),
        new CombinedLimit(Combination.Latest, [new ElapsedTime(Duration.FromNanoseconds(90_061_000_000_001)), new CalendarPeriod(2, CalendarUnit.Months)]),
    ];

    // Not in alphabetical order: it is kept.
    private static readonly string[] s_keys = ["z", "a", "y"];

    internal static IEnumerable<Type> Commands { get; } =
        [.. typeof(ComplaintCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintCommand)) && type is { IsAbstract: false, IsPublic: true }).OrderBy(type => type.Name)];

    internal static ComplaintCommand Command(Type type) => (ComplaintCommand)Of(type, type.Name);

    /// <summary>An event in which everything else is filled too.</summary>
    internal static ComplaintEvent Event(ComplaintCommand step) => (ComplaintEvent)Of(typeof(ComplaintEvent), "event") with { Step = step };

    private static object Of(Type type, string place)
    {
        Random random = new(place.Aggregate(17, (sum, letter) => (sum * 31) + letter));
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying, place);
        if (type.IsEnum)
            return random.Pick<object>([.. Enum.GetValues(type).Cast<object>().Where(value => Convert.ToInt64(value) != 0)]);
        if (type == typeof(string))
            // What JSON must escape, what it need not, and Vietnamese both composed and not; short enough for an identifier.
            return random.Pick(
                place = place[^Math.Min(place.Length, 60)..],
                $"{place} \"\\/\b\n\t\u0001<&'+", $"{place} Tiếng Việt: nước, nu\u031bo\u031b\u0301c", $"{place}\u2028\uFEFF\U0001F600");
        if (type == typeof(int))
            return random.Next(2, 1000);
        if (type == typeof(decimal))
            return new decimal(random.Next(1, int.MaxValue), 0, 0, false, (byte)random.Next(5));
        if (type == typeof(bool))
            return true;
        if (type == typeof(Instant))
            return Office.Mon2026Jun01At9 + Duration.FromNanoseconds(random.NextInt64(1_000_000_000_000_000));
        if (type == typeof(LocalDate))
            return new LocalDate(2026, 1, 1).PlusDays(random.Next(3000));
        if (type == typeof(TimeLimit))
            return random.Pick(s_limits);
        if (type == typeof(ComplaintCommand))
            return new Accept();
        return type.IsGenericType ? Several(type, place) : Members(type, place);
    }

    private static object Several(Type type, string place)
    {
        var definition = type.GetGenericTypeDefinition();
        var maker = definition == typeof(ImmutableArray<>) ? nameof(Array)
            : definition == typeof(ImmutableSortedDictionary<,>) ? nameof(Sorted)
            : definition == typeof(IReadOnlyDictionary<,>) ? nameof(Pairs)
            : throw new NotSupportedException($"{place} is {type}: say here how to fill it.");
        return typeof(Filled).GetMethod(maker, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [place])!;
    }

    private static ImmutableArray<T> Array<T>(string place) => [(T)Of(typeof(T), $"{place}[0]"), (T)Of(typeof(T), $"{place}[1]")];

    private static ImmutableSortedDictionary<TKey, TValue> Sorted<TKey, TValue>(string place)
        where TKey : notnull => Pairs<TKey, TValue>(place).ToImmutableSortedDictionary();

    private static Dictionary<TKey, TValue> Pairs<TKey, TValue>(string place)
        where TKey : notnull => s_keys.GroupBy(key => (TKey)Of(typeof(TKey), key))
            .ToDictionary(key => key.Key, key => (TValue)Of(typeof(TValue), $"{place}.{key.First()}"));

    private static object Members(Type type, string place)
    {
        var constructor = type.GetConstructors(Any).Where(each => !each.GetParameters().Any(parameter => parameter.ParameterType == type))
            .OrderByDescending(each => each.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var value = constructor.Invoke([.. parameters.Select(each => Other(each.ParameterType, each.DefaultValue, $"{place}.{each.Name}"))]);
        foreach (var property in type.GetProperties(Any).Where(each => each.CanWrite && !parameters.Any(parameter => parameter.Name == each.Name)))
            property.SetValue(value, Other(property.PropertyType, property.GetValue(value), $"{place}.{property.Name}"));
        return value;
    }

    private static object Other(Type type, object? byDefault, string place)
    {
        if (byDefault is true)
            return false;
        var value = Of(type, place);
        return Equals(value, byDefault) ? Other(type, byDefault, $"{place}'") : value;
    }
}
