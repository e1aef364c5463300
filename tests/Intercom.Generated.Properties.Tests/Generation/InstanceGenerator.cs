using Intercom.Tests.Properties.Schemas;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Generation;

/// <summary>Makes up JSON by schemas.</summary>
internal sealed class InstanceGenerator(Variation variation, Random random, Counter counter)
{
    // Beyond, only scalars are made up: instances would grow without end.
    private const int MaxDepth = 5;
    private const int FullDepth = 2;

    private readonly ScalarForms _scalars = new(variation, random, counter);

    public JToken Make(Layers layers) => Value(layers, name: string.Empty, depth: 0);

    private JToken Value(Layers layers, string name, int depth)
    {
        foreach (string component in layers.Components)
        {
            counter.Add(Counter.Schema(component));
        }

        return layers.Type switch
        {
            _ when layers.IsMap => Map(layers, depth),
            "object" => Object(layers, depth),
            "array" => List(layers, name, depth),
            null => AnyJson.Value(random),
            _ => _scalars.Value(layers.Scalar, name),
        };
    }

    private JObject Object(Layers layers, int depth)
    {
        if (layers.Properties.Count == 0)
        {
            return AnyJson.Map(random);
        }

        JObject instance = [];
        foreach (KeyValuePair<string, Schema> property in layers.Properties)
        {
            Layers member = Layers.Inline(property.Value, layers.IsRequest)(random);
            if (layers.IsConstant(property))
            {
                instance.Add(property.Key, property.Value.KnownValues[0].DeepClone());
            }
            else if (!IsLeftOut(member, depth))
            {
                instance.Add(property.Key, Member(member, property.Key, depth + 1));
            }
        }

        AddUnknown(instance, layers);
        return instance;
    }

    private bool IsLeftOut(Layers member, int depth)
    {
        bool isTooDeep = depth >= MaxDepth ? member.IsContainer : depth > FullDepth && member.IsContainer && random.Next(2) == 0;
        bool isLeftOut = random.Happens(variation.Omitted);
        if (isLeftOut)
        {
            counter.Add(Counter.Omitted);
        }

        return isTooDeep || isLeftOut;
    }

    private JToken Member(Layers member, string name, int depth)
    {
        if (random.Happens(variation.Nulls))
        {
            counter.Add(Counter.Nulls);
            return JValue.CreateNull();
        }

        if (random.Happens(variation.UnexpectedTypes))
        {
            counter.Add(Counter.UnexpectedTypes);
            return Unexpected(member);
        }

        return Value(member, name, depth);
    }

    private JToken Unexpected(Layers member)
    {
        if (member.IsListOrMap)
        {
            return random.Pick<JToken>(["", " ", new JArray(), new JObject()]).DeepClone();
        }

        // An object is what an object of a request is expected to be, and gets its constants.
        JToken value = AnyJson.Value(random);
        return member is { IsRequest: true, Type: "object" } && value is JObject ? new JArray(value) : value;
    }

    private JArray List(Layers layers, string name, int depth)
    {
        JArray list = [];
        for (int count = random.Next(depth > FullDepth ? 2 : 3); count > 0; count--)
        {
            list.Add(random.Happens(variation.Nulls / 4)
                ? JValue.CreateNull()
                : Value(Layers.Inline(layers.Items, layers.IsRequest)(random), name, depth));
        }

        return list;
    }

    private JObject Map(Layers layers, int depth)
    {
        JObject map = [];
        for (int count = random.Next(4); count > 0; count--)
        {
            map[Texts.Name(random)] = random.Happens(variation.Nulls)
                ? JValue.CreateNull()
                : Value(Layers.Inline(layers.Values, layers.IsRequest)(random), string.Empty, depth);
        }

        return map;
    }

    private void AddUnknown(JObject instance, Layers layers)
    {
        if (!random.Happens(variation.UnknownMembers))
        {
            return;
        }

        for (int count = random.Next(1, 4); count > 0; count--)
        {
            string name = Texts.Name(random);
            if (layers.Properties.All(property => property.Key != name))
            {
                counter.Add(Counter.UnknownMembers);
                instance[name] = AnyJson.Value(random);
            }
        }
    }
}
