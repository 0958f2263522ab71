namespace CustomerCentric.Complaints;

/// <summary>Names that stand in findings, in both languages.</summary>
internal static class CheckWords
{
    internal static readonly LocalizedText Speech = new("speech", "bằng lời nói");
    internal static readonly LocalizedText Writing = new("writing", "bằng văn bản");
    internal static readonly LocalizedText SystemCheck = new("check of how complaints are handled", "lần kiểm tra hoạt động hệ thống giải quyết khiếu nại");
    internal static readonly LocalizedText ManagementReview = new("review by the management", "lần xem xét của ban giám đốc");
    internal static readonly LocalizedText Individuals = new("individual customers", "khách hàng cá nhân");
    internal static readonly LocalizedText Organisations = new("organisations", "khách hàng tổ chức");
    internal static readonly LocalizedText Buyers = new("buyers", "người mua");
    internal static readonly LocalizedText Users = new("users", "người sử dụng");
    internal static readonly LocalizedText Internal = new("internal customers", "khách hàng nội bộ");
    internal static readonly LocalizedText External = new("external customers", "khách hàng bên ngoài");

    internal static LocalizedText Of(Channel channel) => channel switch
    {
        Channel.Telephone => new("the telephone", "điện thoại"),
        Channel.InPerson => new("complaints in person", "gặp trực tiếp"),
        Channel.Letter => new("letters", "thư"),
        Channel.Fax => new("fax", "fax (bản sao qua điện thoại)"),
        Channel.Email => new("e-mail", "thư điện tử"),
        Channel.Online => new("complaints online", "trực tuyến"),
        _ => new("other channels", "kênh khác"),
    };

    internal static LocalizedText Of(ReportCycle cycle) => cycle switch
    {
        ReportCycle.Weekly => new("weekly", "hàng tuần"),
        ReportCycle.Monthly => new("monthly", "hàng tháng"),
        _ => new("annual", "hàng năm"),
    };
}
