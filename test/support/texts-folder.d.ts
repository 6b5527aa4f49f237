export declare const textsFolder: string;
