namespace Intercom;

/// <summary>The state that few models have: unknown properties, forms of values, and assignments beyond 64 properties.</summary>
internal sealed class ModelExtra
{
    private const int BitsPerWord = 64;

    private List<RawForm>? _forms;
    private ulong[] _assigned = [];

    public MemberBag? Bag { get; set; }

    /// <summary>True when an object was received as a plain value.</summary>
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

    /// <summary>The form in which a member was received; the default value when it is serialized in that form anyway.</summary>
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

    /// <summary>Forgets the form of a member, whose value has changed.</summary>
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

    /// <summary>Indicates whether a member beyond the first 64 was assigned.</summary>
    public bool IsAssigned(int member) => member / BitsPerWord < _assigned.Length && (_assigned[member / BitsPerWord] & Bit(member)) != 0;

    public void SetAssigned(int member, bool isAssigned)
    {
        if (member / BitsPerWord >= _assigned.Length)
        {
            Array.Resize(ref _assigned, (member / BitsPerWord) + 1);
        }

        if (isAssigned)
        {
            _assigned[member / BitsPerWord] |= Bit(member);
        }
        else
        {
            _assigned[member / BitsPerWord] &= ~Bit(member);
        }
    }

    private static ulong Bit(int member) => 1UL << (member % BitsPerWord);
}
