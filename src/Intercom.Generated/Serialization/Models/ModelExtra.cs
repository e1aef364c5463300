namespace Intercom;

/// <summary>What few models have: members that no property holds, values that came in another form, and more members than bits.</summary>
internal sealed class ModelExtra
{
    private const int BitsPerWord = 64;

    private List<RawForm>? _forms;
    private ulong[] _assigned = [];

    public MemberBag? Bag { get; set; }

    /// <summary>Whether an object came as the plain value that Intercom sometimes gives in its place.</summary>
    public bool IsScalarForm { get; set; }

    public ModelExtra Copy() => new()
    {
        Bag = Bag?.Copy(),
        IsScalarForm = IsScalarForm,
        _forms = _forms is null ? null : [.. _forms],
        _assigned = (ulong[])_assigned.Clone(),
    };

    public void Keep(string name, byte[] json) => (Bag ??= new RawBag()).Add(name, json);

    public void KeepForm(RawForm form)
    {
        Forget(form.Member);
        (_forms ??= []).Add(form);
    }

    /// <summary>The form in which a member came; the default value when it is written as it came anyway.</summary>
    public RawForm FormOf(int member)
    {
        for (int index = 0; index < _forms?.Count; index++)
        {
            if (_forms[index].Member == member)
            {
                return _forms[index];
            }
        }

        return default;
    }

    /// <summary>Forgets the form of a member, which has another value by now.</summary>
    public void Forget(int member)
    {
        for (int index = 0; index < _forms?.Count; index++)
        {
            if (_forms[index].Member == member)
            {
                _forms.RemoveAt(index);
                return;
            }
        }
    }

    /// <summary>Whether a member beyond the first 64 was assigned.</summary>
    public bool IsAssigned(int member) => member / BitsPerWord < _assigned.Length && (_assigned[member / BitsPerWord] & Bit(member)) != 0;

    public void SetAssigned(int member, bool isAssigned)
    {
        if (member / BitsPerWord >= _assigned.Length)
        {
            Array.Resize(ref _assigned, (member / BitsPerWord) + 1);
        }

        _assigned[member / BitsPerWord] = isAssigned ? _assigned[member / BitsPerWord] | Bit(member) : _assigned[member / BitsPerWord] & ~Bit(member);
    }

    private static ulong Bit(int member) => 1UL << (member % BitsPerWord);
}
