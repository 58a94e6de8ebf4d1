export declare const sourceCondition: string;
export declare function sourceConditions(...others: readonly string[]): string[];
export declare const sourceArguments: readonly string[];
