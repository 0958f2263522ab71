namespace CustomerCentric.Surveys;

/// <summary>How many answers a figure rests on, and what became of the others. Comments are in the counts of their own question alone.</summary>
/// <param name="Scored">Answers that the figure is made of; one of weight zero is in none of the counts.</param>
/// <param name="Skipped">Left empty.</param>
/// <param name="NotApplicable">Said not to apply.</param>
/// <param name="NotShown">Not put to the respondent.</param>
/// <param name="Rejected">Off the scale, not whole or not a number, and therefore left out.</param>
public readonly record struct AnswerCounts(long Scored, long Skipped = 0, long NotApplicable = 0, long NotShown = 0, long Rejected = 0);
