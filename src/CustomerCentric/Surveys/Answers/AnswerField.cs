using System.Buffers.Text;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Reads the fields of one question. Not thread-safe.</summary>
internal sealed class AnswerField
{
    /// <summary>What says everywhere that a question does not apply.</summary>
    internal const string NotApplicable = "NA";

    private const int LongestShown = 40;

    private readonly Question _question;
    private readonly Utf8Keys<short> _words = new();
    private readonly string[] _spellings;
    private readonly int _lowest;
    private readonly int _steps;

    internal AnswerField(Question question, Instrument instrument)
    {
        _question = question;
        (_lowest, _steps) = question.Scale is { } scale ? (scale.Lowest, scale.Highest - scale.Lowest) : (0, -1);
        Dictionary<string, short> words = new(StringComparer.Ordinal) { [NotApplicable] = AnswerCode.NotApplicable };
        foreach (var (word, rating) in question.Scale?.Words ?? [])
            words[word] = (short)(rating - _lowest);
        foreach (var (code, kind) in instrument.Missing)
            words[code] = kind switch { AnswerKind.NotApplicable => AnswerCode.NotApplicable, AnswerKind.NotShown => AnswerCode.NotShown, _ => AnswerCode.Skipped };
        foreach (var (word, code) in words)
            _words.Add(word, code);
        _spellings = [.. words.Keys];
    }

    internal string Question => _question.Key;

    /// <summary>The code of a digit on the scale, which nearly every field of nearly every survey is; false for any other field.</summary>
    internal bool TryReadDigit(ReadOnlySpan<byte> field, out short code)
    {
        var digit = field.Length == 1 ? field[0] - '0' : -1;
        code = (short)(digit - _lowest);
        return (uint)digit <= 9 && _steps > 0 && (uint)(digit - _lowest) <= (uint)_steps;
    }

    /// <summary>The <see cref="AnswerCode"/> of a field; of one that cannot be taken it is rejected, and the fault says why.</summary>
    internal short Read(ReadOnlySpan<byte> field, out (string Code, string Message)? fault)
    {
        fault = null;
        field = field.Trim(" \t"u8);
        if (field.IsEmpty)
            return AnswerCode.Skipped;
        if (_steps < 0)
            return _words.TryGet(field, out var silence) ? silence : AnswerCode.Comment;
        if (Utf8Parser.TryParse(field, out int whole, out var read) && read == field.Length && IsOnScale(whole))
            return (short)(whole - _lowest);
        if (_words.TryGet(field, out var word))
            return word;
        return Number(field, out fault);
    }

    private short Number(ReadOnlySpan<byte> field, out (string Code, string Message)? fault)
    {
        fault = null;
        var scale = FormattableString.Invariant($"a whole number from {_lowest} to {_lowest + _steps}");
        if (!Utf8Parser.TryParse(field, out double number, out var read) || read != field.Length || !double.IsFinite(number))
            fault = (FaultCodes.NotANumber, Capitalised(field) is { } known ? $"'{Shown(field)}' is no answer, '{known}' is one: capitals count." : $"'{Shown(field)}' is no number: {scale} is one, an empty field is a skipped answer, NA says not applicable.");
        else if (number != Math.Truncate(number))
            fault = (FaultCodes.NotWhole, $"'{Shown(field)}' is not whole: write {scale}.");
        else if (number < _lowest || number > _lowest + _steps)
            fault = (FaultCodes.OffScale, $"'{Shown(field)}' is off the scale: write {scale}.");
        return fault is null ? (short)(number - _lowest) : AnswerCode.Rejected;
    }

    /// <summary>The word that differs from the field in nothing but capitals; null for none.</summary>
    private string? Capitalised(ReadOnlySpan<byte> field)
    {
        var text = Encoding.UTF8.GetString(field);
        return Array.Find(_spellings, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsOnScale(int rating) => rating >= _lowest && rating - _lowest <= _steps;

    internal static string Shown(ReadOnlySpan<byte> field)
    {
        var text = Encoding.UTF8.GetString(field);
        return text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
    }
}
